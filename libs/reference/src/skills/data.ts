import { family } from './family.js';

export const data = family(
  'data',
  'Data and machine learning',
  `
SQL | structured query language, T-SQL, TSQL, PL/SQL, PLSQL, SQL queries | Databases
Databases | database, DBMS, RDBMS, relational databases, database management systems, database design
PostgreSQL | Postgres, psql, PostGIS | SQL, Databases | MySQL
MySQL | MariaDB | SQL, Databases | PostgreSQL
Microsoft SQL Server | SQL Server, MSSQL, MS SQL, SSMS | SQL, Databases
Oracle Database | ?Oracle, Oracle DB, Oracle 12c, Oracle SQL | SQL, Databases
SQLite | | SQL, Databases
IBM Db2 | DB2 | SQL, Databases
Microsoft Access | MS Access | Databases | Microsoft Office
NoSQL | NoSQL databases, non-relational databases | Databases
MongoDB | Mongo | NoSQL
Cassandra | Apache Cassandra, ScyllaDB | NoSQL
Redis | Memcached, in-memory caching | NoSQL
DynamoDB | Amazon DynamoDB | NoSQL, Amazon Web Services
Couchbase | CouchDB | NoSQL
Neo4j | graph databases, graph database, Cypher query language | NoSQL
Elasticsearch | Elastic Search, ELK, ELK stack, OpenSearch | NoSQL | Grafana
Firebase | Firestore, Google Firebase | NoSQL
Time series databases | InfluxDB, TimescaleDB | Databases
Database administration | DBA, database administrator, database tuning, query optimisation, query optimization | Databases
Data modelling | data modeling, dimensional modelling, entity relationship modelling, data models, star schema | Databases
Data warehousing | data warehouse, data warehouses, DWH, EDW, data mart | Data engineering
Snowflake | ?Snowflake, Snowflake data cloud | Data warehousing
BigQuery | Google BigQuery | Data warehousing, Google Cloud
Amazon Redshift | Redshift, AWS Redshift | Data warehousing, Amazon Web Services
Databricks | Delta Lake, lakehouse | Data engineering | Apache Spark
Teradata | | Data warehousing
ClickHouse | Apache Druid | Data warehousing
Data engineering | data pipelines, data pipeline, data infrastructure, data platform | | ETL
ETL | ELT, extract transform load, data integration, ETL pipelines | Data engineering
Apache Spark | Spark, PySpark, Spark SQL, Spark streaming | Big data
Hadoop | Apache Hadoop, HDFS, MapReduce | Big data
Apache Hive | Hive, HiveQL | Big data
Apache Kafka | Kafka, Kafka Streams, Confluent Kafka | Data engineering | Event-driven architecture
Apache Flink | Flink, stream processing | Data engineering
Apache Airflow | Airflow, Dagster, Prefect | Data engineering
dbt | data build tool | Data engineering, SQL
Informatica | Informatica PowerCenter | ETL
Talend | Pentaho | ETL
SSIS | SQL Server Integration Services, SSRS, SSAS | ETL, Microsoft SQL Server
Azure Data Factory | ADF, Azure Synapse | ETL, Microsoft Azure
Big data | large datasets, big data technologies, large-scale data processing | Data engineering
Data lakes | data lake | Data engineering
Data governance | data stewardship, data catalog, data lineage, data management | | Data quality
Data quality | data cleansing, data cleaning, data validation | Data governance
Master data management | MDM, master data | Data governance
Data analysis | data analytics, analysing data, analyzing data, data analyst | | Statistics
Business intelligence | BI, BI tools, BI reporting | Data analysis
Business analytics | product analytics, web analytics, marketing analytics, Mixpanel, Amplitude analytics | Data analysis
Power BI | PowerBI, Microsoft Power BI, DAX, Power Query | Business intelligence
Tableau | Tableau Desktop, Tableau Server | Business intelligence
Looker | LookML, Looker Studio, Google Data Studio | Business intelligence
Qlik | QlikView, Qlik Sense | Business intelligence
MicroStrategy | Cognos, IBM Cognos, SAP BusinessObjects, Business Objects | Business intelligence
Data visualization | data visualisation, dashboards, dashboarding, dashboard design, charts and graphs | Data analysis
Metabase | Apache Superset | Business intelligence
R | ?R, R programming, R language, RStudio, tidyverse, ggplot2 | Programming, Statistics
SAS | SAS programming, SAS Enterprise Guide | Statistics
SPSS | IBM SPSS | Statistics
Stata | | Statistics
MATLAB | Simulink, GNU Octave | Programming, Numerical methods
Julia | ?Julia, Julia language | Programming
Pandas | | Python, Data analysis
NumPy | SciPy | Python, Numerical methods
Jupyter | Jupyter notebooks, IPython | Python
Statistics | statistical analysis, statistical methods, biostatistics, statistical modelling, statistical modeling, quantitative analysis | Mathematics
Regression analysis | linear regression, logistic regression | Statistics
Time series analysis | time series, time-series forecasting | Statistics
A/B testing | experimentation, experiment design, split testing, multivariate testing | Statistics
Bayesian statistics | Bayesian inference, Bayesian methods | Statistics
Causal inference | econometrics, econometric modelling | Statistics
Forecasting | demand forecasting, predictive analytics, predictive modelling, predictive modeling | Data analysis
Data mining | text mining | Data analysis
Data science | data scientist | | Machine learning, Statistics
Machine learning | ML, statistical learning, machine learning models, ML models | Artificial intelligence | Data science
Artificial intelligence | AI
Deep learning | neural networks, neural network, CNN, RNN | Machine learning
Natural language processing | NLP, computational linguistics, text analytics | Machine learning
Large language models | LLM, LLMs, generative AI, GenAI, prompt engineering, retrieval-augmented generation | Natural language processing
Computer vision | image processing, OpenCV, image recognition | Machine learning
Reinforcement learning | | Machine learning
Recommender systems | recommendation systems, recommendation engines | Machine learning
Speech recognition | text-to-speech, speech processing | Machine learning
TensorFlow | Keras | Deep learning, Python
PyTorch | | Deep learning, Python
Scikit-learn | sklearn, XGBoost, LightGBM | Machine learning, Python
Hugging Face | transformers library, LangChain | Large language models
MLOps | ML Ops, MLflow, Kubeflow, model deployment, SageMaker | Machine learning | DevOps
Feature engineering | | Machine learning
Data annotation | data labelling, data labeling | Machine learning
Web scraping | web crawling, Scrapy, Beautiful Soup | Python
Numerical methods | numerical analysis, scientific computing, numerical simulation | Mathematics
Optimisation modelling | operations research, linear programming, mathematical optimization, optimization algorithms | Mathematics
Survey design | survey research, questionnaires, questionnaire design | Statistics
GIS | geographic information systems, ArcGIS, QGIS, geospatial analysis, Esri | Data analysis
Remote sensing | satellite imagery | GIS
Data privacy engineering | anonymisation, pseudonymisation, differential privacy | Data governance
Data entry | data input, data capture, keyboarding
`,
);
